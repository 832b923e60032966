"""The Qt program of Muster: the window, its screens and the command line `muster`."""
