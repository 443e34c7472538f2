// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace engine {

/// Tells which new downloads are on disk for sure. Lives on the engine's thread.
class StoredNotes : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

signals:
    /// The downloads that Engine::added() told of with these tokens, those above 0, are committed:
    /// they outlive a kill. Never while nothing can be written; after added() always.
    void stored(const QList<qint64> &tokens);
};

/// What an engine can do besides that keeps its list. qobject_cast finds it.
class StoringEngine {
public:
    virtual ~StoringEngine() = default;

    virtual const StoredNotes &storedNotes() const = 0;
};

} // namespace engine

Q_DECLARE_INTERFACE(engine::StoringEngine, "io.github.bobbin_dm.StoringEngine")
