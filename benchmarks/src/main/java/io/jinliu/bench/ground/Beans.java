package io.jinliu.bench.ground;

import io.jinliu.bench.measure.CannotMeasure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/**
 * One of common-lib's configurations in this program, as a service has it. They are not public, so it is named by its name;
 * what the service's jar brings (its migrations) is found as if this program were the service.
 */
public final class Beans implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final ClassLoader before = Thread.currentThread().getContextClassLoader();
    private final URLClassLoader service;

    private Beans(URLClassLoader service) {
        this.service = service;
    }

    /**
     * @param jar of the service
     * @param settings as the service gets them
     * @param more what else it needs
     */
    public static Beans of(
            String configuration,
            Path jar,
            Map<String, Object> settings,
            Consumer<AnnotationConfigApplicationContext> more) {
        var beans = new Beans(new URLClassLoader(new URL[] {url(jar)}, Beans.class.getClassLoader()));
        Thread.currentThread().setContextClassLoader(beans.service);
        beans.context.setClassLoader(beans.service);
        beans.context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("benchmark", settings));
        more.accept(beans.context);
        beans.context.register(named(configuration));
        beans.context.refresh();
        return beans;
    }

    public <T> T get(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
        Thread.currentThread().setContextClassLoader(before);
        try {
            service.close();
        } catch (IOException stuck) {
            throw new UncheckedIOException(stuck);
        }
    }

    private static Class<?> named(String configuration) {
        try {
            return Class.forName(configuration);
        } catch (ClassNotFoundException renamed) {
            throw new CannotMeasure("common-lib has no " + configuration, renamed);
        }
    }

    private static URL url(Path jar) {
        try {
            return jar.toUri().toURL();
        } catch (MalformedURLException everyPathIsOne) {
            throw new IllegalStateException(everyPathIsOne);
        }
    }
}
