package io.jinliu.common.time;

import java.time.Clock;
import java.util.Arrays;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Two clocks: business time, which profiles {@code local} and {@code test} may move, and the machine's, which nobody moves. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ClockSettings.class)
class TimeConfiguration {

    @Bean
    MachineTime machineTime() {
        return new MachineTime();
    }

    @Bean
    Clock businessClock(ClockSettings settings, MachineTime machineTime, Environment environment) {
        if (settings.file() == null) {
            return Clock.systemUTC();
        }
        if (Arrays.stream(environment.getActiveProfiles())
                .noneMatch(name -> name.equals("local") || name.equals("test"))) {
            throw new IllegalStateException("jinliu.clock.file moves business time; only profiles local and test may");
        }
        return new MovableClock(settings.file(), machineTime);
    }
}
