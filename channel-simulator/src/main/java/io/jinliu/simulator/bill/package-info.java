/** What every channel's bills have in common: days, fees, the money that moved, and ways to be wrong. */
@NullMarked
package io.jinliu.simulator.bill;

import org.jspecify.annotations.NullMarked;
