/** The channels: the simulator behind a real socket on loopback, as far away as the schedule wants them. */
@NullMarked
package io.jinliu.schedule.channel;

import org.jspecify.annotations.NullMarked;
