"""Sheets on paper for a training: to sign, to wear, to keep, to be tested on; drawn as PDF in its languages."""
