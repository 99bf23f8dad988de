/** The simulator's own doors: the payer, the refunds, the faults and the book. */
@NullMarked
package io.jinliu.simulator.control;

import org.jspecify.annotations.NullMarked;
