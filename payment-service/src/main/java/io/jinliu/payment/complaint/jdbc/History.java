package io.jinliu.payment.complaint.jdbc;

import io.jinliu.payment.channel.ToldComplaint.Word;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was said about a complaint, as one text that can be encrypted. */
final class History {

    private static final TypeReference<List<Word>> WORDS = new TypeReference<>() {};

    private final JsonMapper json = JsonMapper.builder().build();

    String write(List<Word> words) {
        return json.writeValueAsString(words);
    }

    List<Word> read(String text) {
        return json.readValue(text, WORDS);
    }
}
