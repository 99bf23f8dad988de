package io.jinliu.platform.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** How one child process is started; what it prints goes to its log. */
record Command(List<String> line, Map<String, String> environment, Path log) {

    Process launch() throws IOException {
        var builder = new ProcessBuilder(line)
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().remove("JINLIU_CLOCK"); // it is an offset by now, and an instant would stand still
        builder.environment().putAll(environment);
        return builder.start();
    }
}
