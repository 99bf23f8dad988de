package io.jinliu.order.particulars;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/** The published versions of our terms, one text each under {@code terms/}; only these can be accepted. */
@Component
public class Terms {

    private static final Pattern FILE = Pattern.compile("(.+)\\.txt");

    private final Map<String, String> hashes;

    Terms(ResourcePatternResolver resources) throws IOException {
        this.hashes = Arrays.stream(resources.getResources("classpath:terms/*.txt"))
                .collect(Collectors.toUnmodifiableMap(Terms::version, Terms::hash));
    }

    /** The acceptance of that version, bound to its words; empty if we never published it. */
    public Optional<Acceptance> accepted(String version, Instant at, String from) {
        return Optional.ofNullable(hashes.get(version)).map(hash -> new Acceptance(version, hash, at, from));
    }

    public Set<String> versions() {
        return hashes.keySet();
    }

    private static String version(Resource text) {
        var name = FILE.matcher(String.valueOf(text.getFilename()));
        if (!name.matches()) {
            throw new IllegalStateException("Not a version of our terms: " + text);
        }
        return name.group(1);
    }

    private static String hash(Resource text) {
        try {
            var words = text.getContentAsString(StandardCharsets.UTF_8);
            var digest = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }
}
