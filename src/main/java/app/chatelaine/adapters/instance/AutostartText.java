package app.chatelaine.adapters.instance;

/** What stands in the file that starts the program with the session. */
final class AutostartText {
    private AutostartText() {}

    /** An entry as the Desktop Entry Specification has it, whose quoting this follows. */
    static String ofXdg(String program) {
        String quoted = program.replace("\\", "\\\\\\\\")
                .replace("\"", "\\\\\"")
                .replace("`", "\\\\`")
                .replace("$", "\\\\$")
                .replace("%", "%%");
        return """
                [Desktop Entry]
                Type=Application
                Name=Chatelaine
                Exec="%s" --background
                Icon=chatelaine
                Terminal=false
                X-GNOME-Autostart-enabled=true
                """.formatted(quoted);
    }

    /** A launch agent; {@code launchd} takes the arguments as they are, so only XML needs masking. */
    static String ofMac(String program) {
        String masked = program.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" "http://www.apple.com/DTDs/PropertyList-1.0.dtd">
                <plist version="1.0">
                <dict>
                  <key>Label</key>
                  <string>app.chatelaine</string>
                  <key>ProgramArguments</key>
                  <array>
                    <string>%s</string>
                    <string>--background</string>
                  </array>
                  <key>RunAtLoad</key>
                  <true/>
                  <key>ProcessType</key>
                  <string>Interactive</string>
                </dict>
                </plist>
                """.formatted(masked);
    }

    /** A command file; {@code start} lets its window close at once, and a percent sign would begin a variable. */
    static String ofWindows(String program) {
        return "@chcp 65001 >nul\r\n@start \"\" \"%s\" --background\r\n".formatted(program.replace("%", "%%"));
    }

    /** Whether a line of an entry, as a session's settings write it, turns the entry off. */
    static boolean turnsOff(String line) {
        String plain = line.replace(" ", "");
        return plain.equals("Hidden=true") || plain.equals("X-GNOME-Autostart-enabled=false");
    }
}
