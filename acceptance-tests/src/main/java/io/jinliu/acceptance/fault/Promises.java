package io.jinliu.acceptance.fault;

import io.jinliu.acceptance.story.Shop.Person;
import io.jinliu.acceptance.story.Wire.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What was answered with 2xx, to be asked for again when all is over: it must be there, and the same. */
final class Promises {

    /** A request that was granted. */
    private record Promise(Person person, String path, String key, Object body, Reply reply, String readAt) {}

    private final Queue<Promise> made = new ConcurrentLinkedQueue<>();
    private final Queue<String> broken = new ConcurrentLinkedQueue<>();

    /** @param readAt where what was promised can be read */
    void keep(Person person, String path, String key, Object body, Reply reply, String readAt) {
        made.add(new Promise(person, path, key, body, reply, readAt));
    }

    void breaks(String what) {
        broken.add(what);
    }

    int count() {
        return made.size();
    }

    /** Everything that is not as it was said. */
    List<String> broken(PatientClient client) {
        var found = new ArrayList<>(broken);
        for (var promise : made) {
            var there = client.get(promise.person(), promise.readAt());
            if (there.status() != 200) {
                found.add("%s was promised and is %d".formatted(promise.readAt(), there.status()));
            }
            var again = client.post(promise.key(), promise.person(), promise.path(), promise.body());
            if (again.status() != promise.reply().status()
                    || !again.text().equals(promise.reply().text())) {
                found.add("%s under key %s was answered %s, and is now %s"
                        .formatted(
                                promise.path(), promise.key(), promise.reply().text(), again.text()));
            }
        }
        return found;
    }
}
