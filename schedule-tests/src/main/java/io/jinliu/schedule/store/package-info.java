/** Tables in memory whose transactions commit as a whole or leave nothing, with the keys and conditions of the real ones. */
@NullMarked
package io.jinliu.schedule.store;

import org.jspecify.annotations.NullMarked;
