"""The pages of support: the desk, help pages, the register of all sites, reports and policies."""
