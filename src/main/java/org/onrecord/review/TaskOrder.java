package org.onrecord.review;

/** In which order tasks are asked for, by when they began to wait. */
public enum TaskOrder {
    OLDEST,
    NEWEST
}
