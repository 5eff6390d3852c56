package app.chatelaine.desktop.about;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LibraryTest {

    @Test
    void every_library_in_the_package_is_named_with_its_version_and_licence() throws IOException {
        var named = Library.all().stream()
                .map(Library::coordinates)
                .map(coordinates -> coordinates.replaceFirst("^[^:]*:", "").replace(':', '-') + ".jar")
                .collect(Collectors.toCollection(TreeSet::new));

        for (String folder : List.of("lib", "modules")) {
            try (var jars = Files.list(Path.of("target", folder))) {
                assertThat(named)
                        .containsAll(jars.map(jar -> jar.getFileName()
                                        .toString()
                                        .replaceFirst("-(linux|mac|win)(-aarch64)?\\.jar$", ".jar"))
                                .toList());
            }
        }
        assertThat(Library.all()).allSatisfy(library -> {
            assertThat(library.name()).isNotBlank();
            assertThat(library.licence()).isNotBlank().doesNotContain("nknown");
        });
    }
}
