// SPDX-License-Identifier: GPL-3.0-or-later
// What Dialogs does about files that are there already.
#include "ui/dialogs.h"

#include "ui/addlinkmodel.h"

#include <QDir>

namespace ui {

/// They are stored before they are copied, and copied one after the other.
void Dialogs::reuse(const QList<ReuseWish> &wishes)
{
    for (const ReuseWish &wish : wishes) {
        const engine::Checksum &wanted = wish.request.checksum;
        engine::AdoptedPart part;
        part.reuse = { wish.have.path(), wish.have.size,
            wanted.isEmpty() ? wish.have.checksum : wanted, wish.request.folder,
            wish.request.fileName.isEmpty() ? wish.have.fileName : wish.request.fileName };
        addAdopted(wish.request, part);
    }
}

/// The engine's files are those of this computer.
void Dialogs::addAdopted(const engine::DownloadRequest &request, const engine::AdoptedPart &part)
{
    auto *const adopting = qobject_cast<engine::AdoptingEngine *>(&m_engine);
    Q_ASSERT(adopting);
    adopting->addAdopted(request, part);
}

void Dialogs::takeAnswers(const HaveAnswers &answers)
{
    emit fetchedAgain(answers.fetchedAgain);
    QList<engine::DownloadId> ids;
    for (const KnownFile &file : answers.kept) {
        ids.append(file.id);
    }
    if (!ids.isEmpty()) {
        const QString path = QDir::toNativeSeparators(answers.kept.constFirst().path());
        emit said(ids.size() == 1 ? AddLinkModel::tr("Already have it: %1").arg(path)
                                  : AddLinkModel::tr("In the list already."));
        emit shown(ids);
    }
}

} // namespace ui
