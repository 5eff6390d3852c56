import java.io.IOException;
import java.nio.file.Path;
public class Build { public static void main(String[] a) throws Exception {
 Path t = Path.of("target"); Path w = t.resolve("installer");
 java.nio.file.Files.createDirectories(w);
 Libraries.copy(t.resolve(a[0]), t.resolve("lib"), w.resolve("app"));
 RuntimeImage.link(t.resolve("modules"), w.resolve("runtime"), "");
 AppImage i = AppImage.make(w.resolve("app"), w.resolve("runtime"), w.resolve("image"), "app.chatelaine.Main", "0.1.0");
}}
