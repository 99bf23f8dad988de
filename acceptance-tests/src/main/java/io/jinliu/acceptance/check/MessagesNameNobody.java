package io.jinliu.acceptance.check;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** I17, in the broker's own files: bodies lie there as they were sent. */
record MessagesNameNobody() implements Invariant {

    private static final int CHUNK = 1 << 20;

    /** As much of what came before as a name could lie in. */
    private static final int OVERLAP = 256;

    @Override
    public String id() {
        return "I17b";
    }

    @Override
    public String sentence() {
        return "No receiver, address, mobile number or payer's id stands in plain text in a message that the broker keeps";
    }

    @Override
    public void judge(World world, Findings findings) {
        var personal = PersonalData.of(world);
        files(world.messages()).forEach(file -> scan(personal, file, findings));
    }

    private static List<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var found = new ArrayList<Path>();
        try (var files = Files.newDirectoryStream(folder)) {
            files.forEach(found::add);
        } catch (IOException e) {
            throw new CannotLook("The messages in %s cannot be listed".formatted(folder), e);
        }
        return found;
    }

    private static void scan(PersonalData personal, Path file, Findings findings) {
        var place = new Place("broker", file.getFileName().toString(), "");
        try (var text = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            scan(personal, place, file, text, findings);
        } catch (IOException e) {
            throw new CannotLook("The messages %s cannot be read".formatted(file), e);
        }
    }

    private static void scan(PersonalData personal, Place place, Path file, Reader reader, Findings findings)
            throws IOException {
        var before = "";
        var number = 0;
        for (var chunk = next(reader); !chunk.isEmpty(); chunk = next(reader)) {
            var text = before + chunk;
            var key = "megabyte=" + ++number;
            personal.told(text)
                    .ifPresent(
                            what -> findings.violated(place.violation(file.toString(), key, "no personal data", what)));
            before = text.substring(Math.max(0, text.length() - OVERLAP));
            findings.examined(1);
        }
    }

    /** Empty at the end of what was written: the rest of the file is zeros. */
    private static String next(Reader reader) throws IOException {
        var chunk = new char[CHUNK];
        var length = Math.max(0, reader.read(chunk));
        return Arrays.equals(chunk, new char[CHUNK]) ? "" : new String(chunk, 0, length);
    }
}
