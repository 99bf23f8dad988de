/** What every simulated channel can do, whatever its wire. */
@NullMarked
package io.jinliu.simulator.channel;

import org.jspecify.annotations.NullMarked;
