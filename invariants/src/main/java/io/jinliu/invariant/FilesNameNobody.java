package io.jinliu.invariant;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * I17, in the files of others: what a broker was sent and what a database has changed lie there as they were said.
 *
 * @param place whose files they are
 * @param files which of the folder's files, as a glob
 */
record FilesNameNobody(String id, String sentence, String place, Function<World, Path> folder, String files)
        implements Invariant {

    private static final int CHUNK = 1 << 20;

    /** As much of what came before as a name could lie in. */
    private static final int OVERLAP = 256;

    static FilesNameNobody messages() {
        return new FilesNameNobody(
                "I17b",
                "No receiver, address, mobile number or payer's id stands in plain text in a message that the broker keeps",
                "broker",
                World::messages,
                "*");
    }

    static FilesNameNobody changes() {
        return new FilesNameNobody(
                "I17c",
                "No receiver, address, mobile number or payer's id stands in plain text in the database's log of changes",
                "database",
                World::changes,
                "binlog.[0-9]*");
    }

    @Override
    public void judge(World world, Findings findings) {
        var personal = PersonalData.of(world);
        listed(folder.apply(world)).forEach(file -> scan(personal, file, findings));
    }

    private List<Path> listed(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var found = new ArrayList<Path>();
        try (var listed = Files.newDirectoryStream(folder, files)) {
            listed.forEach(found::add);
        } catch (IOException e) {
            throw new CannotLook("The files in %s cannot be listed".formatted(folder), e);
        }
        return found;
    }

    private void scan(PersonalData personal, Path file, Findings findings) {
        var where = new Place(place, file.getFileName().toString(), "");
        try (var text = new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8)) {
            scan(personal, where, file, text, findings);
        } catch (IOException e) {
            throw new CannotLook("%s cannot be read".formatted(file), e);
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
