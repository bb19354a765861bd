/** The stylesheets of all rooms, each beside its pages; a module of its own, so that they come after `ui.css`. */
import.meta.glob(["../*/**/*.css", "!../ui/**", "!../*/elements/**"], { eager: true });
