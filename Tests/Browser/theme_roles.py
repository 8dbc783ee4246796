"""The few names of the theme that the tests need; everything else is found by role, landmark or behaviour."""

# Links that lead to the text, first in the page.
SKIP_LINK = "body a[href^='#']"

# The bar on top with the menu, and what opens the menu where it is folded.
BANNER = "body > header"
MENU_LINKS = "body > header nav a"
MENU_OPENERS = "body > header summary, body > header [popovertarget], body > header [aria-expanded]"

# The contents of a post: the first navigation whose links are all fragments of this page.
CONTENTS = "nav:not(body > header nav):has(a[href^='#']):not(:has(a:not([href^='#'])))"

# The control that goes through the three colour schemes, one step a click.
SCHEME_SWITCH = "body > header button[data-auto]"

# What the author wrote, on a note's page and as an excerpt on lists.
PROSE = "main .prose"
