// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings/settingsfile.h"
#include "tests/fuzz/fuzzing.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;
using fuzzing::hold;

namespace {

void holdSound(const settings::Settings &settings)
{
    const engine::EngineConfig &engine = settings.engine;
    hold(QDir::isAbsolutePath(engine.folder), "a folder is absolute");
    hold(engine.downloadsAtOnce >= 1 && engine.downloadsAtOnce <= 64, "downloads at once");
    hold(engine.connectionsPerDownload >= 1 && engine.connectionsPerDownload <= 32, "connections");
    hold(engine.connectionsPerHost >= 1 && engine.connectionsPerHost <= 64, "a host's connections");
    hold(engine.retries >= 0 && engine.retries <= 100, "retries");
    hold(engine.speedLimit >= 0 && settings.speedLimit >= 0, "a limit is a speed");
    hold(settings.recentFolders.size() <= 10, "few folders");
    hold(!engine.userAgent.contains('\n') && !engine.userAgent.contains('\r'), "one header line");
}

} // namespace

/// The settings file itself.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString folder = fuzzing::emptyFolder();
    QFile file(settings::settingsPath(folder));
    hold(file.open(QIODevice::WriteOnly), "the input can be written");
    file.write(fuzzing::bytesOf(data, size));
    file.close();
    const settings::Settings settings = settings::load(folder);
    holdSound(settings);
    const QString other = fuzzing::emptyFolder();
    hold(settings::save(other, settings), "what was read can be written");
    hold(settings::load(other) == settings, "what was read is kept");
    return 0;
}
