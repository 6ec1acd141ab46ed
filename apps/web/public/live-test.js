// Follows a test by its events and puts what the page itself says in place of the old. Without it the page reloads.
(() => {
  const live = document.getElementById('live');
  if (!live || live.dataset.over === 'yes' || !window.EventSource) return;

  const lookEveryMs = 5000;
  let asking = false;
  let again = false;

  async function renew() {
    if (asking) {
      again = true;
      return;
    }
    asking = true;
    try {
      const response = await fetch(location.href, { headers: { accept: 'text/html' } });
      if (response.ok) replace(new DOMParser().parseFromString(await response.text(), 'text/html'));
    } catch {
      // The next event or look comes soon.
    }
    asking = false;
    if (again) {
      again = false;
      await renew();
    }
  }

  function replace(fresh) {
    const next = fresh.getElementById('live');
    if (!next) return;
    for (const old of live.querySelectorAll('[data-live]')) {
      const part = next.querySelector(`[data-live="${old.dataset.live}"]`);
      if (part && part.innerHTML !== old.innerHTML) old.replaceChildren(...part.childNodes);
    }
    if (next.dataset.over === 'yes') stop();
  }

  function count() {
    for (const seconds of live.querySelectorAll('[data-seconds]')) {
      seconds.dataset.seconds = String(Number(seconds.dataset.seconds) + 1);
      seconds.textContent = seconds.dataset.seconds;
    }
  }

  const events = new EventSource(`/api/v1/runs/${encodeURIComponent(live.dataset.run)}/events`);
  for (const type of ['started', 'step-started', 'step-finished', 'finished']) events.addEventListener(type, renew);
  const looking = setInterval(renew, lookEveryMs);
  const counting = setInterval(count, 1000);

  function stop() {
    live.dataset.over = 'yes';
    events.close();
    clearInterval(looking);
    clearInterval(counting);
  }
})();
