/** What must be true of everything together once the world has come to rest. */
@NullMarked
package io.jinliu.schedule.judge;

import org.jspecify.annotations.NullMarked;
