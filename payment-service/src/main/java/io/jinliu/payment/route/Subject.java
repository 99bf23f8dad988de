package io.jinliu.payment.route;

import io.jinliu.payment.channel.Channel;
import io.jinliu.payment.channel.Method;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What is switched: a method, or a channel with all its methods.
 *
 * @param name of the one or the other; a method called like a channel is its only one
 */
public record Subject(String name) {

    public static Subject of(Method method) {
        return new Subject(method.name());
    }

    public static Subject of(Channel channel) {
        return new Subject(channel.name());
    }

    /** Empty if nothing is called so. */
    public static Optional<Subject> named(String name) {
        return Stream.concat(
                        Stream.of(Method.values()).map(Subject::of),
                        Stream.of(Channel.values()).map(Subject::of))
                .filter(subject -> subject.name().equals(name))
                .findFirst();
    }
}
