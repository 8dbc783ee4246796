// Remembers how everything that takes focus looks without it.
() => {
  const look = (element) => {
    const of = (pseudo) => {
      const style = getComputedStyle(element, pseudo);
      return [style.outlineStyle, style.outlineWidth, style.outlineColor, style.boxShadow, style.borderColor].join(" ");
    };
    return [of(null), of("::before"), of("::after")].join(" | ");
  };
  const rest = new Map();
  for (const element of document.querySelectorAll(FOCUSABLE)) {
    for (let one = element, up = 0; one && one !== document.body && up < 3; one = one.parentElement, up++) {
      if (!rest.has(one)) rest.set(one, look(one));
    }
  }
  window.lecternFocus = { look, rest };
}
