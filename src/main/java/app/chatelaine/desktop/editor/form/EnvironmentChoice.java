package app.chatelaine.desktop.editor.form;

import app.chatelaine.core.service.ServiceEnvironment;

/** Where an account lives: at a known place of its service, or at an address of the user's own. */
public sealed interface EnvironmentChoice {
    EnvironmentChoice CUSTOM = new Custom();

    record Known(ServiceEnvironment environment) implements EnvironmentChoice {}

    record Custom() implements EnvironmentChoice {}
}
