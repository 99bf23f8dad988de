/** What people, time and bad luck may do next. */
@NullMarked
package io.jinliu.schedule.act;

import org.jspecify.annotations.NullMarked;
