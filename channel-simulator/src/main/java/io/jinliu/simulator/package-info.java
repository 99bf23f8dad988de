/** The channels of Jinliu as one machine without sockets or threads: bytes in, bytes out, a clock and a seed. */
@NullMarked
package io.jinliu.simulator;

import org.jspecify.annotations.NullMarked;
