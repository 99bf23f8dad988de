package io.jinliu.acceptance.attack;

import io.jinliu.acceptance.story.RunningSystem;
import io.jinliu.acceptance.story.Shop;
import io.jinliu.acceptance.story.Wire.Reply;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** A notification as it travels: whoever says it, and whatever was done to it on the way. */
record Notice(String channel, Map<String, String> headers, String body) {

    private static final Shop SHOP = RunningSystem.shop();

    Notice with(String header, String value) {
        var changed = new HashMap<>(headers);
        changed.put(header, value);
        return new Notice(channel, changed, body);
    }

    Notice without(String header) {
        var changed = new HashMap<>(headers);
        changed.remove(header);
        return new Notice(channel, changed, body);
    }

    Notice saying(String other) {
        return new Notice(channel, headers, other);
    }

    /** The lowest bit of one byte; counted from the end when negative. */
    Notice withOneByteChangedAt(int index) {
        var bytes = body.getBytes(StandardCharsets.ISO_8859_1);
        bytes[Math.floorMod(index, bytes.length)] ^= 1;
        return saying(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    Reply arrives() {
        return SHOP.callback(channel, headers, body);
    }
}
