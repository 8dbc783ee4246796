"""One file a topic; each has `check(browser, site, report)` or says why not."""
