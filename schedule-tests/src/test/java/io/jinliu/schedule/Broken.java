package io.jinliu.schedule;

import io.jinliu.schedule.service.Sabotage;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Worlds in which one port is broken, everything else being as it should. */
final class Broken {

    private Broken() {}

    /** A world in which every service gets this port broken. */
    static <P> Sabotage port(Class<P> broken, UnaryOperator<P> how) {
        return new Sabotage() {
            @Override
            public <T> T of(Class<T> port, T sound) {
                return port == broken ? port.cast(how.apply(broken.cast(sound))) : sound;
            }
        };
    }

    /** The port with some methods, by name, that do something else. */
    static <P> P but(Class<P> port, P sound, Map<String, Instead<P>> methods) {
        var proxy = Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (_, method, arguments) -> {
            var given = Optional.ofNullable(arguments).orElse(new Object[0]);
            var instead = methods.get(method.getName());
            try {
                return instead == null ? method.invoke(sound, given) : instead.answer(sound, given);
            } catch (InvocationTargetException thrown) {
                throw Optional.ofNullable(thrown.getCause()).orElse(thrown);
            }
        });
        return port.cast(proxy);
    }

    /** What a broken method does. */
    @FunctionalInterface
    interface Instead<P> {

        @Nullable Object answer(P sound, Object[] arguments);
    }
}
