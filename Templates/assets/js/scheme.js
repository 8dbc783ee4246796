// Sets the remembered colours before the first paint. Nothing stored: the system decides.
(function () {
  try {
    var scheme = localStorage.getItem("lectern-scheme");
    if (scheme === "light" || scheme === "dark") document.documentElement.dataset.scheme = scheme;
  } catch (error) { /* storage is off: the system decides */ }
})();
