package io.jinliu.common.testing;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** Listens to every line that is logged and remembers which of them told of a person. */
final class LogEar extends AppenderBase<ILoggingEvent> implements AutoCloseable {

    private final List<String> heard = new CopyOnWriteArrayList<>();

    static LogEar listening() {
        var ear = new LogEar();
        ear.start();
        root().addAppender(ear);
        return ear;
    }

    List<String> leaks() {
        return List.copyOf(heard);
    }

    @Override
    public void close() {
        root().detachAppender(this);
    }

    @Override
    protected void append(ILoggingEvent line) {
        var thrown = line.getThrowableProxy();
        PersonalData.in(line.getFormattedMessage()
                        + (thrown == null ? "" : ThrowableProxyUtil.asString(thrown))
                        + line.getMDCPropertyMap())
                .ifPresent(what -> heard.add("a line of %s: %s".formatted(line.getLoggerName(), what)));
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
