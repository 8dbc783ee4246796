// Stands in for a theme that sets the colour scheme before the first paint.
