"""Real laptops, a real server, and a network between them that is cut, slowed and lost; servers and databases that end."""
