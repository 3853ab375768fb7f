package hearth.ui.model;

import java.time.InstantSource;

/// What every page's model may use.
public record Desk(Engine engine, Background background, Outside outside, Keys keys, InstantSource clock) {}
