// Stands in for the script that loads comments.
