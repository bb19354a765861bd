/** The stylesheets of all rooms, each beside its pages, without those of the courses that a demonstration teaches; a module of its own, so that they come after `ui.css`. */
import.meta.glob(["../*/**/*.css", "!../ui/**", "!../*/elements/**", "!../*/demo/**"], { eager: true });
