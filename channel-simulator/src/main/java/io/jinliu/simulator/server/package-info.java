/** Sockets, files and the clock around the simulator. */
@NullMarked
package io.jinliu.simulator.server;

import org.jspecify.annotations.NullMarked;
