package io.jinliu.bench.empty;

import java.io.File;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The class path that {@code spring-boot-starter-webmvc} alone brings, picked out of a longer one. */
public final class WebStarter {

    private static final Pattern JARS = Pattern.compile(String.join(
            "|",
            List.of(
                    "benchmarks-\\d.*",
                    "spring-boot-\\d.*",
                    "spring-boot-(autoconfigure|webmvc|servlet|web-server|tomcat|http-converter|jackson)-\\d.*",
                    "spring-(core|beans|context|aop|expression|web|webmvc)-\\d.*",
                    "tomcat-embed-.*",
                    "jackson-(core|databind|annotations)-.*",
                    "micrometer-(commons|observation)-\\d.*",
                    "(logback-(core|classic)|slf4j-api|jul-to-slf4j|log4j-(to-slf4j|api)|commons-logging)-\\d.*",
                    "(snakeyaml|jspecify|jakarta\\.annotation-api)-\\d.*")));

    private WebStarter() {}

    /** @param whole jars, as {@code java.class.path} lists them */
    public static String of(String whole) {
        return Arrays.stream(whole.split(File.pathSeparator, -1))
                .filter(jar ->
                        JARS.matcher(Path.of(jar).getFileName().toString()).matches())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
