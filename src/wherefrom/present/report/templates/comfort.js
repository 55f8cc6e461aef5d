// Comfort only: without this script everything is there, and every link works.
"use strict";
(function () {
  function reveal() {
    var target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    for (var n = target; n; n = n.parentElement) if (n.tagName === "DETAILS") n.open = true;
    target.scrollIntoView();
  }
  addEventListener("hashchange", reveal);
  reveal();
  document.querySelectorAll("p.filter").forEach(function (p) {
    var input = p.querySelector("input");
    var items = Array.from(p.parentElement.querySelectorAll(input.dataset.filter));
    p.hidden = false;
    input.addEventListener("input", function () {
      var wanted = input.value.trim().toLocaleLowerCase();
      items.forEach(function (item) {
        item.hidden = wanted !== "" && !item.textContent.toLocaleLowerCase().includes(wanted);
      });
    });
  });
})();
