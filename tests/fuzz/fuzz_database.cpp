// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/engine/piecehashes.h"
#include "app/store/downloadreader.h"
#include "app/store/downloadwriter.h"
#include "app/store/profiledatabase.h"
#include "tests/fuzz/fuzzing.h"

#include <QCoreApplication>
#include <QFile>

using namespace Qt::StringLiterals;
using fuzzing::hold;

namespace {

constexpr int kBlock = 100;

void holdSound(const engine::Download &download)
{
    hold(download.id.isValid(), "an id");
    for (const QString &name : { download.fileName, download.partName, download.oldPart->name,
             download.partMove->partName }) {
        hold(!name.contains(u'/') && name != u".."_s && name != u"."_s, "I6: inside the folder");
        hold(!name.contains(QChar::Null), "a name without NUL");
    }
    qint64 end = -1;
    for (const engine::Segment &segment : download.segments) {
        hold(segment.from > end && segment.to > segment.from, "segments are sorted and apart");
        end = segment.to;
    }
    hold(download.total < 0 || end <= download.total, "segments are of the file");
    hold(download.total >= -1 && download.received >= 0 && download.validators.size >= -1, "sizes");
    hold(download.repairs >= 0, "rounds are counted from 0");
    hold(download.request.pieces.isEmpty() || !engine::unpacked(download.request.pieces).isEmpty(),
        "pieces that can be read, or none");
    hold(!engine::traits(download.state).diskName.isEmpty(), "a state");
}

QList<engine::Download> readAll(store::ProfileDatabase &profile)
{
    store::DownloadReader reader(profile.database());
    QList<engine::Download> all;
    do {
        const auto block = reader.next(kBlock);
        if (!block) {
            return all; // damage that shows only now
        }
        all.append(*block);
    } while (!reader.isAtEnd() && all.size() < kBlock * kBlock);
    return all;
}

/// What was read can be written, and comes back.
void holdKept(store::ProfileDatabase &profile, const QList<engine::Download> &all)
{
    store::DownloadWriter writer(profile.database());
    if (!writer.begin()) {
        return;
    }
    for (const engine::Download &download : all) {
        if (!writer.write(download)) {
            profile.database().run(u"ROLLBACK"_s);
            return;
        }
    }
    if (profile.database().run(u"COMMIT"_s)) {
        for (const engine::Download &download : readAll(profile)) {
            holdSound(download);
        }
    }
}

} // namespace

/// The database file of a profile.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static int argc = 1;
    static char name[] = "fuzz_database";
    static char *argv[] = { name, nullptr };
    if (QCoreApplication::instance() == nullptr) {
        new QCoreApplication(argc, argv); // for the plugin that drives SQLite; lives to the end
    }
    store::StoreOptions options;
    options.profileFolder = fuzzing::emptyFolder();
    QFile file(options.profileFolder + u"/bobbin.db"_s);
    hold(file.open(QIODevice::WriteOnly), "the input can be written");
    file.write(fuzzing::bytesOf(data, size));
    file.close();
    store::ProfileDatabase profile(options);
    if (!profile.open().isUsable()) {
        return 0;
    }
    const QList<engine::Download> all = readAll(profile);
    for (const engine::Download &download : all) {
        holdSound(download);
    }
    holdKept(profile, all);
    profile.close();
    return 0;
}
