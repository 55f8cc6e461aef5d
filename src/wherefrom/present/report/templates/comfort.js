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
  // a card under the pointer, or in focus, leaves only its own lines dark
  document.querySelectorAll("svg.map .card").forEach(function (card) {
    var lines = Array.from(card.ownerSVGElement.querySelectorAll("[data-ends]"));
    var id = card.getAttribute("href").slice(3);
    function dim(on) {
      lines.forEach(function (line) { line.classList.toggle("dim", on && !line.dataset.ends.split(" ").includes(id)); });
    }
    ["mouseenter", "focus"].forEach(function (event) { card.addEventListener(event, function () { dim(true); }); });
    ["mouseleave", "blur"].forEach(function (event) { card.addEventListener(event, function () { dim(false); }); });
  });
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
