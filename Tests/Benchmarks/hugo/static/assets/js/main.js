// Stands in for a theme's script: one static file to copy.
