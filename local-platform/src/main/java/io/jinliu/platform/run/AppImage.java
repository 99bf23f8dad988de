package io.jinliu.platform.run;

import io.jinliu.platform.engine.Folders;
import io.jinliu.platform.engine.LastLines;
import io.jinliu.platform.plan.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.ZipFile;

/**
 * A service's jar taken apart, as Spring Boot advises for a quick start and as an AOT cache requires. Its folder is named
 * by what the jar contains, so a new build never meets an old cache.
 */
record AppImage(Path folder, Path jar) {

    static AppImage of(Service service, Path jar, Path apps) {
        return new AppImage(apps.resolve(service.module()).resolve(digest(jar)), jar);
    }

    /** Taken apart beside, and moved when complete; older images of the service go. */
    void extract() throws InterruptedException {
        if (Files.isDirectory(folder)) {
            return;
        }
        try {
            Folders.delete(requireParent());
            Files.createDirectories(requireParent());
            var beside = folder.resolveSibling("extracting");
            run(List.of(
                    Java.program(),
                    "-XX:+UseSerialGC",
                    "-Xshare:auto",
                    "-XX:TieredStopAtLevel=1",
                    "-Djarmode=tools",
                    "-jar",
                    jar.toString(),
                    "extract",
                    "--destination",
                    beside.toString()));
            Files.move(beside, folder);
        } catch (IOException e) {
            throw new UncheckedIOException(jar + " could not be taken apart", e);
        }
    }

    Path extractedJar() {
        return folder.resolve(jar.getFileName());
    }

    Path aotCache() {
        return folder.resolve("start.aot");
    }

    private Path requireParent() {
        return folder.resolveSibling("");
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        var log = folder.resolveSibling("extract.log");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!process.waitFor(2, TimeUnit.MINUTES) || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException(LastLines.of(log, 10));
        }
    }

    /** Over the directory of the jar, which has a checksum of each entry: quick, and the same for the same content. */
    private static String digest(Path jar) {
        try (var zip = new ZipFile(jar.toFile())) {
            var digest = MessageDigest.getInstance("SHA-256");
            zip.stream().forEach(entry -> {
                digest.update(entry.getName().getBytes(StandardCharsets.UTF_8));
                digest.update(
                        ByteBuffer.allocate(Long.BYTES).putLong(entry.getCrc()).flip());
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java has SHA-256
        }
    }
}
