package app.chatelaine.testing.screens;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** One page over all pictures of a folder, which needs no network: choose theme, language and size, and look. */
final class GalleryPage {
    private static final String ENDING = ".png";

    private GalleryPage() {}

    /** @return the page; it lies beside the pictures */
    static Path write(Path folder) {
        try (var files = Files.list(folder)) {
            var names = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING) && name.contains("_"))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .toList();
            return Files.writeString(folder.resolve("index.html"), page(names));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String page(List<String> names) {
        var figures = names.stream().map(GalleryPage::figure).collect(Collectors.joining("\n"));
        return """
                <!doctype html>
                <html lang="en">
                <meta charset="utf-8">
                <title>Chatelaine: every screen</title>
                <style>
                body { font: 13px/18px sans-serif; margin: 24px; color: #1f2328; background: #f6f8fa; }
                form { position: sticky; top: 0; padding: 12px 0; background: #f6f8fa; }
                label { margin-right: 16px; }
                main { display: flex; flex-wrap: wrap; gap: 24px; align-items: flex-start; }
                figure { margin: 0; max-width: 100%%; }
                img { display: block; max-width: 100%%; border: 1px solid #d9dee4; }
                figcaption { padding: 4px 0; }
                </style>
                <h1>Chatelaine: every screen</h1>
                <form>
                %s
                <label>Screen <input id="screen" placeholder="main, add, scan"></label>
                <output id="count"></output>
                </form>
                <main>
                %s
                </main>
                <script>
                const fields = ["theme", "words", "size", "screen"].map(id => document.getElementById(id));
                const choose = () => {
                  const [theme, words, size, screen] = fields.map(field => field.value.trim());
                  let count = 0;
                  for (const figure of document.querySelectorAll("figure")) {
                    const d = figure.dataset;
                    figure.hidden = (theme && d.theme !== theme) || (words && d.words !== words)
                      || (size && d.size !== size) || !d.screen.includes(screen);
                    count += figure.hidden ? 0 : 1;
                  }
                  document.getElementById("count").value = count + " pictures";
                };
                fields.forEach(field => field.addEventListener("input", choose));
                choose();
                </script>
                </html>
                """.formatted(
                        choice("theme", "Theme", names, 1)
                                + choice("words", "Language", names, 2)
                                + choice("size", "Size", names, 3),
                        figures);
    }

    private static String choice(String id, String label, List<String> names, int part) {
        var options = names.stream()
                .map(name -> part(name, part))
                .distinct()
                .sorted()
                .map(value -> "<option>" + value + "</option>")
                .collect(Collectors.joining());
        return "<label>%s <select id=\"%s\"><option value=\"\">all</option>%s</select></label>\n"
                .formatted(label, id, options);
    }

    private static String figure(String name) {
        return """
                <figure data-screen="%s" data-theme="%s" data-words="%s" data-size="%s">
                <figcaption>%s</figcaption><a href="%s.png"><img loading="lazy" src="%s.png" alt="%s"></a>
                </figure>""".formatted(part(name, 0), part(name, 1), part(name, 2), part(name, 3), name, name, name, name);
    }

    /** Of {@code screen_theme_words_size}; a size may have the text scale behind it. */
    private static String part(String name, int part) {
        var parts = name.split("_", 4);
        return part < parts.length ? parts[part] : "";
    }
}
