/** A service as a process of the simulated world: its own beans, found where production finds them, over tables in memory. */
@NullMarked
package io.jinliu.schedule.service;

import org.jspecify.annotations.NullMarked;
