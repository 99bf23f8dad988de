package io.jinliu.schedule.judge;

import io.jinliu.schedule.World;

/** Something that must be true of a world at rest. */
@FunctionalInterface
interface Sentence {

    void judge(World world, Findings findings);
}
